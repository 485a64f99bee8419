package org.panke.server.face;

/** As whom a visitor's face was met among those who were entered in a project. No score is in it. */
sealed interface Met {
    /** It looked like nobody, and is entered now. */
    record Newly() implements Met {
    }

    /** They were entered before. */
    record Again() implements Met {
    }

    /**
     * It is the face of somebody whom the project knows by another number.
     *
     * @param person that number; nothing of it is said to whoever looks
     */
    record Somebody(long person) implements Met {
    }

    /** It may be somebody's: a person is asked, and nothing is entered. */
    record Unsure() implements Met {
    }

    /** They were entered with another face: nobody has two, so nothing is entered. */
    record Unlike() implements Met {
    }
}
