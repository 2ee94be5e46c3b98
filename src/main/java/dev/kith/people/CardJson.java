package dev.kith.people;

import tools.jackson.databind.json.JsonMapper;

/** A card as it is kept beside a change, to take the change back. */
final class CardJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CardJson() {}

    static String write(Card card) {
        return MAPPER.writeValueAsString(card);
    }

    static Card read(String json) {
        return MAPPER.readValue(json, Card.class);
    }
}
