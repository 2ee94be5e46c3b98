package dev.kith.testing;

import com.microsoft.playwright.Page;

/** Counts what a thumb does, for the budgets of the experience page. Typing and looking are free; fields are counted. */
public final class Taps {
    private final Page page;
    private int count;
    private int fields;

    public Taps(Page page) {
        this.page = page;
    }

    public void tap(String selector) {
        count++;
        page.click(selector);
    }

    public void type(String field, String words) {
        fields++;
        page.fill(field, words);
    }

    public int count() {
        return count;
    }

    public int fields() {
        return fields;
    }
}
