/**
 * Measures a running Kith from outside, as its members meet it: over HTTP, on a throw-away folder, against what the same
 * machine can do at most in the same minutes. Knows of Kith only its script, its routes and, in the seed, its tables.
 */
@NullMarked
package dev.kith.bench;

import org.jspecify.annotations.NullMarked;
