package org.panke.bench;

/** What any Java program costs. */
public final class HelloWorld {
    private HelloWorld() {
    }

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
