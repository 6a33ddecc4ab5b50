package eu.meshe.verification.batch;

/**
 * How much of a request is under way: documents that were read and not yet checked, and bytes of answers that were not yet taken. Whoever reads
 * waits here while it is too much, so that neither a fast sender nor a slow reader fills the memory.
 */
final class Backlog {

    /** Enough answers for the time in which a sender reads nothing until all is sent, as many programs do. */
    private static final long MOST_ANSWERS = 8L * 1024 * 1024;

    private final int window;
    private int documents;
    private long answers;
    private boolean ended;
    private int mostDocuments;

    Backlog(int window) {
        this.window = window;
    }

    /** Waits until one more document may be read; {@code false} when nobody wants the answers any more. */
    synchronized boolean awaitRoom() throws InterruptedException {
        while (!ended && (documents >= window || answers > MOST_ANSWERS)) {
            wait();
        }
        return !ended;
    }

    synchronized void read() {
        documents++;
        mostDocuments = Math.max(mostDocuments, documents);
    }

    synchronized void checked(int bytes) {
        documents--;
        answers += bytes;
        notifyAll();
    }

    synchronized void answered(int bytes) {
        answers += bytes;
    }

    synchronized void taken(int bytes) {
        answers -= bytes;
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean ended() {
        return ended;
    }

    /** The most documents there were at once. */
    synchronized int mostDocuments() {
        return mostDocuments;
    }
}
