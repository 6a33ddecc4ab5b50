package eu.meshe.institution.signin;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** A person's passkeys (W3C Web Authentication): listed and removed here, added and used through Spring Security. */
@Component
public class Passkeys {

    private final PublicKeyCredentialUserEntityRepository users;
    private final UserCredentialRepository credentials;

    public Passkeys(PublicKeyCredentialUserEntityRepository users, UserCredentialRepository credentials) {
        this.users = users;
        this.credentials = credentials;
    }

    public List<Passkey> listPasskeys(AccountId account) {
        return recordsOf(account).stream()
                .map(kept ->
                        new Passkey(kept.getCredentialId().toBase64UrlString(), kept.getLabel(), kept.getCreated()))
                .toList();
    }

    /** @throws NotFoundException if that person has no such passkey; another's is not touched */
    public void remove(AccountId account, String id) {
        var record = recordsOf(account).stream()
                .filter(kept -> kept.getCredentialId().toBase64UrlString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("passkey"));
        credentials.delete(record.getCredentialId());
    }

    private List<CredentialRecord> recordsOf(AccountId account) {
        var user = users.findByUsername(account.toString());
        if (user == null) {
            return List.of();
        }
        Bytes id = user.getId();
        return credentials.findByUserId(id);
    }

    /** A passkey as it is listed. */
    public record Passkey(String id, String label, Instant createdAt) {}
}
