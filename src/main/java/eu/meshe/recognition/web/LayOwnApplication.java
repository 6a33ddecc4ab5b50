package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institutions;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ExpiryTerms;
import eu.meshe.recognition.ExplainDeadline;
import eu.meshe.recognition.Move;
import eu.meshe.recognition.Rulings;
import eu.meshe.recognition.Steps;
import eu.meshe.recognition.background.BackgroundPapers;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.evidence.NameRequested;
import eu.meshe.recognition.evidence.SendDocument;
import eu.meshe.recognition.grades.web.DescribeConversion;
import eu.meshe.recognition.look.Looks;
import eu.meshe.recognition.person.PersonMatch;
import eu.meshe.recognition.precedents.web.CaseMemory;
import eu.meshe.web.Mark;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out an application for the one who sent it. */
@Component
class LayOwnApplication {

    private final Applications applications;
    private final Institutions institutions;
    private final Steps steps;
    private final Rulings rulings;
    private final Attachments attachments;
    private final SendDocument send;
    private final NameRequested requests;
    private final BackgroundPapers papers;
    private final AppealDecision appeals;
    private final ExplainDeadline deadlines;
    private final ExpiryTerms silence;
    private final Looks looks;
    private final CaseMemory memory;
    private final DescribeConversion grades;

    LayOwnApplication(
            Applications applications,
            Institutions institutions,
            Steps steps,
            Rulings rulings,
            Attachments attachments,
            SendDocument send,
            NameRequested requests,
            BackgroundPapers papers,
            AppealDecision appeals,
            ExplainDeadline deadlines,
            ExpiryTerms silence,
            Looks looks,
            CaseMemory memory,
            DescribeConversion grades) {
        this.applications = applications;
        this.institutions = institutions;
        this.steps = steps;
        this.rulings = rulings;
        this.attachments = attachments;
        this.send = send;
        this.requests = requests;
        this.papers = papers;
        this.appeals = appeals;
        this.deadlines = deadlines;
        this.silence = silence;
        this.looks = looks;
        this.memory = memory;
        this.grades = grades;
    }

    /** What both its own page and that of its documents show. */
    void documents(Account applicant, Application it, Model model) {
        var documents = attachments.list(it.institutionId(), it.id());
        model.addAttribute("filed", it);
        model.addAttribute("decider", institutions.getInstitution(it.institutionId()));
        model.addAttribute("documents", documents);
        model.addAttribute("requests", requests);
        model.addAttribute(
                "removable",
                documents.stream()
                        .filter(document -> send.mayTakeBack(applicant, it, document))
                        .toList());
        model.addAttribute("asked", OwnAsked.of(it, documents, requests));
        Tones.addTo(model);
        model.addAttribute("waits", Mark.WAITING);
        model.addAttribute("most", Attachment.MOST);
        model.addAttribute("takesDocuments", SendDocument.isOpen(it));
    }

    void whole(Account applicant, Application it, Model model) {
        documents(applicant, it, model);
        var line = OwnLine.of(it, institutions.getInstitution(it.institutionId()));
        model.addAttribute("line", line);
        model.addAttribute(
                "timeline",
                OwnTimeline.of(
                        it, steps.list(it.institutionId(), it.id()), attachments.list(it.institutionId(), it.id())));
        model.addAttribute("deadline", deadlines.explain(it).orElse(null));
        model.addAttribute("silence", silence.of(it));
        model.addAttribute("isDue", line.isOpen() || it.openAppeal() != null);
        decided(it, model);
        model.addAttribute("looks", looks.list(applicant, it.id()));
        model.addAttribute("paper", papers.find(it).orElse(null));
        model.addAttribute("person", PersonMatch.compare(it.source().holder(), it.applicant()));
        model.addAttribute("mayWithdraw", it.allows(Move.WITHDRAW));
        model.addAttribute(
                "siblings",
                applications.listSubmission(applicant.id(), it.submission()).stream()
                        .filter(other -> !other.id().equals(it.id()))
                        .map(other -> OwnLine.of(other, institutions.getInstitution(other.institutionId())))
                        .toList());
    }

    private void decided(Application it, Model model) {
        var ruling = it.ruling();
        model.addAttribute("decision", DecisionView.of(it));
        model.addAttribute("working", grades.ofDecision(it, institutions.getInstitution(it.institutionId())));
        model.addAttribute("rulings", ruling == null ? 0 : ruling.number());
        model.addAttribute("divergence", memory.findDivergence(it));
        model.addAttribute(
                "earlier",
                rulings.list(it.institutionId(), it.id()).stream()
                        .filter(before -> ruling == null || before.number() < ruling.number())
                        .map(DecisionView::of)
                        .toList()
                        .reversed());
        model.addAttribute("appealed", it.openAppeal());
        model.addAttribute("mayAppeal", appeals.isPossible(it));
        model.addAttribute("lastDay", ruling == null ? null : appeals.lastDay(it, ruling));
    }
}
