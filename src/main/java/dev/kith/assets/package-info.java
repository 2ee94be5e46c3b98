/**
 * The files that a browser keeps, and what is drawn: style, script and fonts under one address that changes with them, the
 * one stylesheet made of many, the line icons by name, and QR codes. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kith.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
