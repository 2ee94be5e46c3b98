/**
 * Today: my next small step, composed of what the other folders know. Owns no table and decides nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "ui",
            "places",
            "accounts",
            "people",
            "groups",
            "encounters",
            "followups",
            "coffees",
            "introductions",
            "doors",
            "helping",
            "agenda",
            "events"
        })
package dev.kith.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
