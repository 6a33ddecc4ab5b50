package eu.meshe.verification.batch;

/**
 * How much of a request is under way: documents that were read and not yet checked, and bytes of answers that were not yet taken. Whoever reads
 * waits here while it is too much, so that neither a fast sender nor a slow reader fills the memory.
 */
final class Backlog {

    /** Enough answers for the time in which a sender reads nothing until all is sent, as many programs do. */
    private static final long MOST_ANSWERS = 8L * 1024 * 1024;

    private final int window;
    private final long mostBytes;
    private int documents;
    private long bytes;
    private long answers;
    private boolean ended;
    private int mostDocuments;

    /**
     * @param window how many documents there may be
     * @param mostBytes how many bytes these documents may have together before no more is read
     */
    Backlog(int window, long mostBytes) {
        this.window = window;
        this.mostBytes = mostBytes;
    }

    /**
     * Waits until one more document may be read; {@code false} when nobody wants the answers any more. Whoever had to wait is woken when half of
     * the places are free, not for each single one.
     */
    synchronized boolean awaitRoom() throws InterruptedException {
        if (documents >= window || !isLight()) {
            while (!ended && !isHalfFree()) {
                wait();
            }
        }
        return !ended;
    }

    private boolean isHalfFree() {
        return documents <= window / 2 && isLight();
    }

    private boolean isLight() {
        return bytes < mostBytes && answers <= MOST_ANSWERS;
    }

    synchronized void read(int size) {
        documents++;
        bytes += size;
        mostDocuments = Math.max(mostDocuments, documents);
    }

    /**
     * @param size of the document, in bytes
     * @param answer of its answer, in bytes
     */
    synchronized void checked(int size, int answer) {
        documents--;
        bytes -= size;
        answers += answer;
        wake();
    }

    synchronized void answered(int answer) {
        answers += answer;
    }

    synchronized void taken(int answer) {
        answers -= answer;
        wake();
    }

    private void wake() {
        if (isHalfFree()) {
            notifyAll();
        }
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
