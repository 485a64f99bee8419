package org.panke.tools.simulate;

/** What an event is part of, beyond plain visits and plain registrations. docs/simulation.md tells each one's story. */
public enum Scheme {
    /** 截客: somebody on the way or at the door is registered. */
    INTERCEPTION(true),
    /** 飞单: a natural visitor is turned into a channel's customer, with a member of staff's help. */
    FLYING_ORDER(true),
    /** 洗客: a known natural visitor is entered again as somebody new. */
    LAUNDERING(true),
    /** Masks registered by the hundred, hoping that one fits. */
    MASK_FLOOD(true),
    /** Codes of other registrations tried at somebody's check-in. */
    CODE_GUESSING(true),
    /** 撞单: two honest channels, one person. */
    COLLISION(false),
    /** An honest agent who came too late, too early, or without the code. */
    MISTAKE(false),
    /** Two people of one household, with a phone each. */
    HOUSEHOLD(false),
    /** One person under two phones, joined and sometimes parted again by the desk. */
    TWO_PHONES(false),
    /** Somebody asked to be forgotten. */
    ERASURE(false),
    /** The visitor corrected what they had said about how they came. */
    CORRECTION(false),
    /** Suppliers, children, staff, agents. */
    NO_VISITOR(false);

    private final boolean dishonest;

    Scheme(boolean dishonest) {
        this.dishonest = dishonest;
    }

    /** Whether somebody in it means to be paid for a visitor they did not bring. */
    public boolean isDishonest() {
        return dishonest;
    }
}
