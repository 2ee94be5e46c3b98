/**
 * Where things are, without asking anyone outside: cities with country, time zone and position, what a typed place
 * means, and how far apart two are. The data is a cut of GeoNames that lies in the jar (see {@code tools/cities}); it
 * is read on first use and needs no table. Knows neither people nor events: whoever stores a place stores the id of a
 * {@link dev.kith.places.City} or its position.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package dev.kith.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
