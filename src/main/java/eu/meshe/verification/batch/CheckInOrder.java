package eu.meshe.verification.batch;

import eu.meshe.platform.Message;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The work on one request with many documents: this thread reads, others check, one more writes the answers in the order of the documents. No
 * more documents are held than the window has places and one that is being read; when the answers are not taken, reading waits.
 */
public final class CheckInOrder {

    /** So long a line waits at most for the next ones to go out with it. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final int TOGETHER = 32 * 1024;

    private final Documents documents;
    private final Answers answers;
    private final OutputStream out;
    private final Executor threads;
    private final Backlog backlog;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private long flushed = System.nanoTime();

    /**
     * @param window how many documents are checked at once or wait for it
     * @param mostBytes how many bytes these documents may have together before no more is read
     */
    public CheckInOrder(
            Documents documents, Answers answers, OutputStream out, Executor threads, int window, long mostBytes) {
        this.documents = documents;
        this.answers = answers;
        this.out = new BufferedOutputStream(out, TOGETHER);
        this.threads = threads;
        this.backlog = new Backlog(window, mostBytes);
    }

    /** In the order in which it is written. */
    private sealed interface Waiting {
        record Line(CompletableFuture<Answers.Answer> answer) implements Waiting {}

        record Last(Next.End end) implements Waiting {}
    }

    /**
     * Answers all of it, and ends when the last line was written or there is nobody to write for.
     *
     * @return the most documents that were under way at once
     */
    public int run() {
        var writer = Thread.ofVirtual().name("batch answers").start(this::write);
        var end = new Next.End(brokenOff());
        try {
            end = read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.add(new Waiting.Last(end));
            join(writer);
        }
        return backlog.mostDocuments();
    }

    private Next.End read() throws InterruptedException {
        while (backlog.awaitRoom()) {
            switch (next()) {
                case Next.One one -> waiting.add(new Waiting.Line(check(one)));
                case Next.Refused refused -> {
                    var answer = answers.refuse(refused);
                    backlog.answered(answer.line().length);
                    waiting.add(new Waiting.Line(CompletableFuture.completedFuture(answer)));
                }
                case Next.End end -> {
                    return end;
                }
            }
        }
        return new Next.End(brokenOff());
    }

    private Next next() {
        try {
            return documents.next();
        } catch (TooSlowException e) {
            return new Next.End(Message.of("verification.batch.slow"));
        } catch (IOException e) {
            return new Next.End(brokenOff());
        }
    }

    private static Message brokenOff() {
        return Message.of("verification.batch.broken-off");
    }

    private CompletableFuture<Answers.Answer> check(Next.One one) {
        backlog.read(one.document().length);
        try {
            return CompletableFuture.supplyAsync(() -> answer(one), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Answers.Answer answer(Next.One one) {
        if (backlog.ended()) {
            throw new CancellationException("Nobody wants the answer any more");
        }
        var answer = checked(one);
        backlog.checked(one.document().length, answer.line().length);
        return answer;
    }

    private Answers.Answer checked(Next.One one) {
        try {
            return answers.check(one);
        } catch (RuntimeException | StackOverflowError e) {
            return answers.broken(one, e);
        }
    }

    /** Whatever happens to it, whoever reads is told that nothing is written any more. */
    private void write() {
        try {
            writeAll();
        } catch (IOException | CompletionException | CancellationException e) {
            // nobody is there to be told, or the program is being stopped
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            backlog.end();
        }
    }

    private void writeAll() throws IOException, InterruptedException {
        var tally = Tally.NONE;
        while (true) {
            switch (waiting.take()) {
                case Waiting.Line line -> tally = tally.with(write(line).verdict());
                case Waiting.Last last -> {
                    out.write(answers.end(last.end(), tally));
                    out.flush();
                    return;
                }
            }
        }
    }

    private Answers.Answer write(Waiting.Line line) throws IOException, InterruptedException {
        var answer = await(line.answer());
        out.write(answer.line());
        if (waiting.isEmpty() || System.nanoTime() - flushed > PATIENCE_NANOS) {
            flush();
        }
        backlog.taken(answer.line().length);
        return answer;
    }

    /** Lines that come one upon the other go out together; when the next takes its time, those before it do not wait. */
    private Answers.Answer await(CompletableFuture<Answers.Answer> answer) throws IOException, InterruptedException {
        try {
            return answer.get(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            flush();
        } catch (ExecutionException e) {
            // join says so
        }
        return answer.join();
    }

    private void flush() throws IOException {
        out.flush();
        flushed = System.nanoTime();
    }

    private static void join(Thread writer) {
        var interrupted = false;
        while (true) {
            try {
                writer.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
