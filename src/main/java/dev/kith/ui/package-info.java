/**
 * The frame that every page stands in: layout, form fields, messages, errors, icons, CSS and the few scripts. Knows no
 * domain: what it needs of the signed-in member it is told through {@link dev.kith.ui.Who}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "assets"})
package dev.kith.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
