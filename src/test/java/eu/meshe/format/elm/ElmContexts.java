package eu.meshe.format.elm;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import eu.meshe.Shared;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The two official contexts of an EDC, and no other: whatever else a document asks for is an error. */
final class ElmContexts implements DocumentLoader {

    static final Map<String, String> FILES = Map.of(
            Terms.CREDENTIALS_V1, "standards/elm/contexts/credentials-v1.json",
            Terms.EDC_CONTEXT, "standards/elm/contexts/edc-ap.jsonld");

    private final Map<URI, Document> known = new HashMap<>();

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        var file = FILES.get(url.toString());
        if (file == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "No such context here: " + url);
        }
        var before = known.get(url);
        var document = before == null ? JsonDocument.of(new ByteArrayInputStream(Shared.bytes(file))) : before;
        known.put(url, document);
        return document;
    }
}
