package org.panke.house.wrong;

import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Says aloud what belongs into an answer. */
public final class Talkative {
    void print() { System.out.println("138"); }

    void complain() { System.err.println("138"); }

    void log() { Logger.getLogger("visits").info("138"); }

    void logElsewhere() { LoggerFactory.getLogger("visits").info("138"); }
}
