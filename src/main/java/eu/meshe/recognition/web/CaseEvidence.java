package eu.meshe.recognition.web;

import eu.meshe.recognition.Application;
import eu.meshe.recognition.background.BackgroundPapers;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.evidence.NameRequested;
import eu.meshe.recognition.evidence.SendDocument;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a case has beside the credential, or in its place, for its officer. */
@Component
class CaseEvidence {

    private final Attachments attachments;
    private final BackgroundPapers papers;
    private final NameRequested requests;

    CaseEvidence(Attachments attachments, BackgroundPapers papers, NameRequested requests) {
        this.attachments = attachments;
        this.papers = papers;
        this.requests = requests;
    }

    void show(Application application, Model model) {
        model.addAttribute("paper", papers.find(application).orElse(null));
        model.addAttribute("documents", attachments.list(application.institutionId(), application.id()));
        model.addAttribute("requests", requests);
        model.addAttribute("removable", List.of());
        model.addAttribute("takesDocuments", SendDocument.isOpen(application));
    }
}
