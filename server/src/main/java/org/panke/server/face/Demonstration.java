package org.panke.server.face;

/**
 * That the server is {@code panke demo}: drawn people, gone when it ends. There is one only where the command made it; no
 * setting and no variable of the environment does.
 */
public final class Demonstration {
}
