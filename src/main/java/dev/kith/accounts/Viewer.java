package dev.kith.accounts;

/** Who looks at a page: a signed-in {@link Member}, or a {@link Visitor}. The first argument of every scoped look-up. */
public sealed interface Viewer permits Member, Viewer.Visitor {
    Visitor VISITOR = new Visitor();

    /** True for the member of that account. */
    default boolean is(AccountId account) {
        return this instanceof Member member && member.id().equals(account);
    }

    /** Someone who is not signed in. */
    record Visitor() implements Viewer {}
}
