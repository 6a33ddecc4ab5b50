package eu.meshe.demonstration;

import eu.meshe.platform.MesheProperties;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the world before the server takes its first request. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "meshe.command", havingValue = "false", matchIfMissing = true)
class OpenDemonstration implements SmartLifecycle {

    private final MakeWorld makeWorld;
    private final MesheProperties properties;
    private volatile boolean open;
    private volatile long milliseconds;

    OpenDemonstration(MakeWorld makeWorld, MesheProperties properties) {
        this.makeWorld = makeWorld;
        this.properties = properties;
    }

    @Override
    public void start() {
        var begun = System.nanoTime();
        var address = properties.publicAddress().toString();
        if (makeWorld.makeIfAbsent(address)) {
            milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            new DemonstrationDirectory(properties.dataDirectory()).mark(address);
        }
        open = true;
    }

    /** How long it took to make the world; 0 if it was there. */
    long milliseconds() {
        return milliseconds;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Before the web server, which starts near the end of all phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
