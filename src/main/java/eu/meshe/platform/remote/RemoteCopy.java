package eu.meshe.platform.remote;

import java.time.Instant;

/**
 * What a site answered.
 *
 * @param content not to be changed
 * @param mediaType in lower case, without parameters; empty where the site gave none
 * @param asOf when the site last gave it or said that it still holds
 */
public record RemoteCopy(byte[] content, String mediaType, Instant asOf) {}
