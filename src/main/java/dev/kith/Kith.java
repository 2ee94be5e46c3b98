package dev.kith;

public final class Kith {
    static void main() {}
}
