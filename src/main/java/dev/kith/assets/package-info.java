/**
 * The files that a browser keeps: style, script and fonts under one address that changes with them, the one stylesheet
 * made of many, and the line icons by name. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kith.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
