package dev.kith.notify;

import dev.kith.accounts.Member;

@org.springframework.stereotype.Component
class Digest {
    void send(Member m) {}
}
