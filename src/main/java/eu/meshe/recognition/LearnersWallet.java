package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import org.springframework.stereotype.Component;

@Component
class LearnersWallet {
    void receive(AccountId learner, byte[] document) {}
}
