package eu.meshe.platform.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up what addresses a name stands for at this moment. */
@FunctionalInterface
public interface Names {

    InetAddress[] lookUp(String host) throws UnknownHostException;

    /** As the machine does it. */
    static Names ofTheMachine() {
        return InetAddress::getAllByName;
    }
}
