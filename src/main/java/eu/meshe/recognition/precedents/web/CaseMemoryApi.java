package eu.meshe.recognition.precedents.web;

import eu.meshe.institution.Institutions;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.precedents.CheckConsistency;
import eu.meshe.recognition.precedents.EarlierCase;
import eu.meshe.recognition.precedents.SuggestPrecedents;
import eu.meshe.recognition.precedents.Suggestion;
import eu.meshe.web.Say;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is remembered that may help with a case, for an institution's own programs. */
@RestController
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/api/v1/institutions/{institution}/cases/{id}/precedents")
class CaseMemoryApi {

    private final OpenCaseSheet sheets;
    private final CaseMemory memory;
    private final SuggestPrecedents suggest;
    private final CheckConsistency consistency;
    private final Institutions institutions;
    private final Say say;

    CaseMemoryApi(
            OpenCaseSheet sheets,
            CaseMemory memory,
            SuggestPrecedents suggest,
            CheckConsistency consistency,
            Institutions institutions,
            Say say) {
        this.sheets = sheets;
        this.memory = memory;
        this.suggest = suggest;
        this.consistency = consistency;
        this.institutions = institutions;
        this.say = say;
    }

    /**
     * @param suggestions precedents that may help, best first; they bind nobody
     * @param sameFacts the institution's own earlier cases on the same facts: a decision that differs from one of them needs a
     *     {@code consistencyReason}
     * @param consistencyReason why the decision that is proposed or, where none is, stands differs from one of them; absent where it does not
     */
    record CaseMemoryJson(
            List<SuggestionJson> suggestions,
            List<EarlierJson> sameFacts,
            @Nullable String consistencyReason) {}

    /** @param why in sentences */
    record SuggestionJson(PrecedentJson precedent, boolean sameFacts, List<String> why) {}

    /** @param precedent absent while the decision is none yet */
    record EarlierJson(
            UUID caseId,
            @Nullable UUID precedent,
            String decided,
            String outcome,
            @Nullable String credits) {

        static EarlierJson of(EarlierCase it) {
            var credits = it.judgement().credits();
            return new EarlierJson(
                    it.application().value(),
                    it.precedent() == null ? null : it.precedent().value(),
                    it.judgement().on().toString(),
                    it.judgement().outcome().slug(),
                    credits == null ? null : credits.toString());
        }
    }

    @GetMapping
    CaseMemoryJson show(StaffMember officer, @PathVariable UUID id) {
        var sheet = sheets.open(officer, new ApplicationId(id));
        return new CaseMemoryJson(
                suggest.on(sheet.application(), sheet.issuer()).stream()
                        .map(it -> json(officer, it))
                        .toList(),
                consistency.listSameFacts(sheet.application(), sheet.issuer()).stream()
                        .map(EarlierJson::of)
                        .toList(),
                memory.findDivergence(sheet));
    }

    private SuggestionJson json(StaffMember officer, Suggestion it) {
        var precedent = it.precedent();
        return new SuggestionJson(
                PrecedentJson.of(
                        precedent,
                        institutions.getInstitution(precedent.institutionId()).slug(),
                        precedent.isOf(officer.institutionId()),
                        say),
                it.relevance().sameFacts(),
                it.relevance().why().stream().map(say::message).toList());
    }
}
