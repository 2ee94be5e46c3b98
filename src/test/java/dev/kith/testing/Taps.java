package dev.kith.testing;

import com.microsoft.playwright.Page;

/** Counts what a thumb does, for the budgets of the experience page. Typing and looking are free. */
public final class Taps {
    private final Page page;
    private int count;

    public Taps(Page page) {
        this.page = page;
    }

    public void tap(String selector) {
        count++;
        page.click(selector);
    }

    public int count() {
        return count;
    }
}
