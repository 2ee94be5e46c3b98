/**
 * What one knows of someone, on a card: name and work, the ways to reach them, what one learned by topic. A card is typed
 * into a form, kept as JSON, and takes in what a newer one says without losing what was changed by hand. Knows no list
 * and owns no table; {@code people} keeps the cards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui", "accounts"})
package dev.kith.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
