package io.github.cloudsync.wine;

/** A program that says that it runs, and waits to be killed. */
final class Waiting {
    private Waiting() {}

    public static void main(String... arguments) throws InterruptedException {
        System.out.println("waiting");
        Thread.sleep(60_000);
    }
}
