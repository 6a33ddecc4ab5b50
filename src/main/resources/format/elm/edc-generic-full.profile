# What the application profile EDC generic (full, 1.1.0) of the European Learning Model says of each class: the member by its name in the context
# edc-ap, how often it may stand there, and what it may be: a class or several, words by language, a data type of XML Schema, or anything; after
# "in" the list that a concept must be of. Facts of the Commission's SHACL shapes, in our own form; EdcProfileTest compares the two.
# A status is asked by another check; the shapes allow one, and the standards for status lists several.
# The classes of the further profiles stand behind the address of each.

profile http://data.europa.eu/snb/model/ap/edc-generic-full
Accreditation
  accreditingAgent 1..1 Organisation
  additionalNote 0..* Note
  dateIssued 0..1 xsd:dateTime
  dateModified 0..1 any
  dcType 1..1 Concept in http://data.europa.eu/snb/accreditation/25831c2
  decision 0..1 Concept
  description 0..* words
  expiryDate 0..1 xsd:dateTime
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  landingPage 0..* WebResource
  limitCredentialType 0..* Concept
  limitEQFLevel 0..* Concept in http://data.europa.eu/snb/eqf/25831c2
  limitField 0..* Concept in http://data.europa.eu/snb/isced-f/25831c2
  limitJurisdiction 0..* Concept in http://publications.europa.eu/resource/authority/atu
  limitQualification 0..1 Qualification
  organisation 0..* Organisation
  report 0..1 WebResource
  reviewDate 0..1 xsd:dateTime
  status 0..1 xsd:string
  supplementaryDocument 0..* WebResource
  title 1..* words
  valid 0..1 xsd:dateTime
Address
  countryCode 1..1 Concept in http://publications.europa.eu/resource/authority/country
  fullAddress 0..1 Note
  identifier 0..* Identifier|LegalIdentifier
Agent
  additionalNote 0..* Note
  altLabel 0..* words
  contactPoint 0..* ContactPoint
  dateModified 0..1 any
  groupMemberOf 0..* Group
  identifier 0..* Identifier|LegalIdentifier
  location 0..* Location
  prefLabel 0..* words
Amount
  unit 1..1 Concept in http://publications.europa.eu/resource/authority/currency
  value 1..1 xsd:decimal
AwardingOpportunity
  awardingBody 1..* Agent|Person|Organisation
  identifier 0..* Identifier|LegalIdentifier
  learningAchievementSpecification 0..1 LearningAchievementSpecification|Qualification
  location 0..1 Location
  temporal 0..1 PeriodOfTime
AwardingProcess
  additionalNote 0..* Note
  awardingBody 1..* Agent|Person|Organisation
  awardingDate 0..1 xsd:dateTime
  awards 0..* Claim|LearningAchievement|LearningActivity|LearningAssessment|LearningEntitlement
  description 0..* words
  educationalSystemNote 0..1 Concept
  identifier 0..* Identifier|LegalIdentifier
  location 0..1 Location
  used 0..* LearningAssessment
Claim
  additionalNote 0..* Note
  awardedBy 1..1 AwardingProcess
  dcType 0..* Concept in http://data.europa.eu/snb/claim-type/25831c2
  description 0..* words
  identifier 0..* Identifier|LegalIdentifier
  supplementaryDocument 0..* WebResource
  title 1..* words
Concept
  definition 0..* words
  inScheme 0..* ConceptScheme
  notation 0..1 Literal
  prefLabel 0..* words
ContactPoint
  additionalNote 0..* Note
  address 0..* Address
  contactForm 0..* WebResource
  description 0..* words
  emailAddress 0..* Mailbox
  phone 0..* Phone
CreditPoint
  framework 1..1 Concept
  point 1..1 xsd:string
DisplayDetail
  image 1..1 MediaObject
  page 1..1 xsd:positiveInteger
DisplayParameter
  description 0..* words
  individualDisplay 1..* IndividualDisplay
  language 1..* Concept in http://publications.europa.eu/resource/authority/language
  primaryLanguage 1..1 Concept in http://publications.europa.eu/resource/authority/language
  summaryDisplay 0..1 xsd:string
  title 1..* words
EuropeanDigitalCredential
  attachment 0..* MediaObject
  credentialProfiles 1..* Concept in http://data.europa.eu/snb/credential/25831c2
  credentialSchema 1..* ShaclValidator2017
  credentialStatus 0..* any
  credentialSubject 1..1 Agent|Person|Organisation
  displayParameter 1..1 DisplayParameter
  evidence 0..* Evidence
  expirationDate 0..1 xsd:dateTime
  holder 0..* Agent|Person|Organisation
  identifier 0..* Identifier|LegalIdentifier
  issuanceDate 0..1 xsd:dateTime
  issued 1..1 xsd:dateTime
  issuer 1..1 Agent|Person|Organisation
  termsOfUse 0..* any
  validFrom 1..1 xsd:dateTime
  validUntil 0..1 xsd:dateTime
EuropeanDigitalPresentation
  holder 0..* Agent|Person|Organisation
  verificationCheck 0..* VerificationCheck
Evidence
  accreditation 0..1 Accreditation
  dcType 1..1 Concept in http://data.europa.eu/snb/evidence-type/25831c2
  embeddedEvidence 0..* MediaObject
  evidenceStatement 0..1 xsd:string
  evidenceTarget 0..1 Agent|Person|Organisation
Geometry
GradingScheme
  description 0..* words
  identifier 0..* Identifier|LegalIdentifier
  supplementaryDocument 0..* WebResource
  title 1..* words
Grant
  contentURL 0..1 xsd:anyURI
  dcType 0..1 Concept
  description 0..* words
  supplementaryDocument 0..* WebResource
  title 1..* words
Group
  additionalNote 0..* Note
  altLabel 0..* words
  contactPoint 0..* ContactPoint
  dcType 0..* Concept
  location 0..* Location
  member 0..* Agent|Person|Organisation
  prefLabel 1..* words
Identifier
  creator 0..1 IRI
  dateIssued 0..1 xsd:dateTime
  dcType 0..* Concept
  notation 1..1 Literal
  schemeAgency 0..1 words
  schemeId 0..1 xsd:anyURI
  schemeName 0..1 xsd:string
  schemeVersion 0..1 xsd:string
IndividualDisplay
  displayDetail 1..* DisplayDetail
  language 1..1 Concept
LearningAchievement
  additionalNote 0..* Note
  awardedBy 1..1 AwardingProcess
  creditReceived 0..* CreditPoint
  dcType 0..* Concept
  description 0..* words
  entitlesTo 0..* LearningEntitlement
  hasPart 0..* LearningAchievement
  identifier 0..* Identifier|LegalIdentifier
  influencedBy 0..* LearningActivity
  isPartOf 0..* LearningAchievement
  learningOpportunity 0..1 LearningOpportunity
  provenBy 0..* LearningAssessment
  specifiedBy 0..1 LearningAchievementSpecification|Qualification
  supplementaryDocument 0..* WebResource
  title 1..* words
LearningAchievementSpecification
  additionalNote 0..* Note
  altLabel 0..* words
  awardingOpportunity 0..* AwardingOpportunity
  category 0..* words
  creditPoint 0..* CreditPoint
  dateModified 0..1 any
  dcType 0..* Concept
  description 0..* words
  educationLevel 0..* Concept
  educationSubject 0..* Concept
  entitlesTo 0..* LearningEntitlementSpecification
  entryRequirement 0..1 Note
  generalisationOf 0..* LearningAchievementSpecification|Qualification
  hasPart 0..* LearningAchievementSpecification|Qualification
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  influencedBy 0..* LearningActivitySpecification
  isPartOf 0..* LearningAchievementSpecification|Qualification
  language 0..* Concept in http://publications.europa.eu/resource/authority/language
  learningOutcome 0..* LearningOutcome
  learningOutcomeSummary 0..1 Note
  learningSetting 0..1 Concept in http://data.europa.eu/snb/learning-setting/25831c2
  maximumDuration 0..1 xsd:duration
  mode 0..* Concept
  provenBy 0..* LearningAssessmentSpecification
  specialisationOf 0..* LearningAchievementSpecification|Qualification
  status 0..1 xsd:string
  supplementaryDocument 0..* WebResource
  targetGroup 0..* Concept
  thematicArea 0..* Concept in http://data.europa.eu/snb/isced-f/25831c2
  title 1..* words
  volumeOfLearning 0..1 xsd:duration
LearningActivity
  additionalNote 0..* Note
  awardedBy 1..1 AwardingProcess
  dcType 0..* Concept
  description 0..* words
  directedBy 0..* Agent|Person|Organisation
  hasPart 0..* LearningActivity
  identifier 0..* Identifier|LegalIdentifier
  influences 0..* LearningAchievement
  isPartOf 0..* LearningActivity
  learningOpportunity 0..1 LearningOpportunity
  levelOfCompletion 0..1 xsd:positiveInteger
  location 0..* Location
  specifiedBy 0..1 LearningActivitySpecification
  supplementaryDocument 0..* WebResource
  temporal 0..* PeriodOfTime
  title 1..* words
  workload 0..1 xsd:duration
LearningActivitySpecification
  additionalNote 0..* Note
  altLabel 0..* words
  category 0..* words
  contactHour 0..* xsd:string
  dateModified 0..1 any
  dcType 0..* Concept
  description 0..* words
  generalisationOf 0..* LearningActivitySpecification
  hasPart 0..* LearningActivitySpecification
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  influences 0..* LearningAchievementSpecification|Qualification
  isPartOf 0..* LearningActivitySpecification
  language 0..* Concept in http://publications.europa.eu/resource/authority/language
  mode 0..* Concept
  specialisationOf 0..* LearningActivitySpecification
  status 0..1 xsd:string
  supplementaryDocument 0..* WebResource
  title 1..* words
  volumeOfLearning 0..1 xsd:duration
LearningAssessment
  additionalNote 0..* Note
  assessedBy 0..* Agent|Person|Organisation
  awardedBy 1..1 AwardingProcess
  dateIssued 0..1 xsd:dateTime
  dcType 0..* Concept
  description 0..* words
  grade 1..1 Note
  gradeStatus 0..1 Concept
  hasPart 0..* LearningAssessment
  idVerification 0..1 Concept
  identifier 0..* Identifier|LegalIdentifier
  isPartOf 0..* LearningAssessment
  location 0..1 Location
  proves 0..1 LearningAchievement
  shortenedGrading 0..1 ShortenedGrading
  specifiedBy 0..1 LearningAssessmentSpecification
  supplementaryDocument 0..* WebResource
  title 1..* words
LearningAssessmentSpecification
  additionalNote 0..* Note
  altLabel 0..* words
  category 0..* words
  dateModified 0..1 any
  dcType 0..1 Concept
  description 0..* words
  generalisationOf 0..* LearningAssessmentSpecification
  gradingScheme 0..1 GradingScheme
  hasPart 0..* LearningAssessmentSpecification
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  isPartOf 0..* LearningAssessmentSpecification
  language 0..* Concept in http://publications.europa.eu/resource/authority/language
  mode 0..* Concept
  proves 0..* LearningAchievementSpecification|Qualification
  specialisationOf 0..* LearningAssessmentSpecification
  status 0..1 xsd:string
  supplementaryDocument 0..* WebResource
  title 1..* words
LearningEntitlement
  additionalNote 0..* Note
  awardedBy 1..1 AwardingProcess
  dateIssued 0..1 xsd:dateTime
  dcType 0..1 Concept
  description 0..* words
  entitledBy 0..* LearningAchievement
  expiryDate 0..1 xsd:dateTime
  hasPart 0..* LearningEntitlement
  identifier 0..* Identifier|LegalIdentifier
  isPartOf 0..* LearningEntitlement
  specifiedBy 0..1 LearningEntitlementSpecification
  supplementaryDocument 0..* WebResource
  title 1..* words
LearningEntitlementSpecification
  additionalNote 0..* Note
  altLabel 0..* words
  category 0..* words
  dateModified 0..1 any
  dcType 1..1 Concept
  description 0..* words
  entitledBy 0..* LearningAchievementSpecification|Qualification
  entitlementStatus 1..1 Concept in http://data.europa.eu/snb/entitlement-status/25831c2
  generalisationOf 0..* LearningEntitlementSpecification
  hasPart 0..* LearningEntitlementSpecification
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  isPartOf 0..* LearningEntitlementSpecification
  limitJurisdiction 0..* Concept in http://publications.europa.eu/resource/authority/atu
  limitNationalOccupation 0..* Concept
  limitOccupation 0..* Concept in http://data.europa.eu/esco/concept-scheme/occupations
  limitOrganisation 0..* Organisation
  specialisationOf 0..* LearningEntitlementSpecification
  status 0..1 xsd:string
  supplementaryDocument 0..* WebResource
  title 1..* words
LearningOpportunity
  additionalNote 0..* Note
  admissionProcedure 0..1 Note
  applicationDeadline 0..* xsd:dateTime
  bannerImage 0..1 MediaObject
  dateModified 0..1 any
  dcType 0..* Concept
  description 0..* words
  descriptionHtml 0..* any
  duration 0..1 xsd:duration
  grant 0..* Grant
  hasPart 0..* LearningOpportunity
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  isPartOf 0..* LearningOpportunity
  learningAchievementSpecification 0..1 LearningAchievementSpecification|Qualification
  learningActivitySpecification 0..1 LearningActivitySpecification
  learningSchedule 0..1 Concept
  location 0..* Location
  mode 0..* Concept
  priceDetail 0..* PriceDetail
  providedBy 1..* Organisation
  scheduleInformation 0..1 Note
  status 0..1 xsd:string
  supplementaryDocument 0..* WebResource
  temporal 0..1 PeriodOfTime
  title 1..* words
LearningOutcome
  additionalNote 0..* Note
  dcType 0..1 Concept in http://data.europa.eu/snb/skill-type/25831c2
  identifier 0..* Identifier|LegalIdentifier
  relatedESCOSkill 0..* Concept in http://data.europa.eu/esco/concept-scheme/skills
  relatedSkill 0..* Concept
  reusabilityLevel 0..1 Concept in http://data.europa.eu/snb/skill-reuse-level/25831c2
  title 1..* words
LegalIdentifier
  creator 0..1 IRI
  dateIssued 0..1 xsd:dateTime
  dcType 0..* Concept
  notation 1..1 Literal
  schemeAgency 0..1 words
  schemeId 0..1 xsd:anyURI
  schemeName 0..1 xsd:string
  schemeVersion 0..1 xsd:string
  spatial 1..1 Concept in http://publications.europa.eu/resource/authority/country
Location
  address 1..* Address
  description 0..* words
  geographicName 0..* words
  identifier 0..* Identifier|LegalIdentifier
  spatialCode 0..* Concept
MediaObject
  attachmentType 0..1 Concept
  content 1..1 xsd:string
  contentEncoding 1..1 Concept
  contentSize 0..1 xsd:integer
  contentType 1..1 Concept
  contentURL 0..1 xsd:anyURI
  description 0..* words
  title 0..* words
Note
  noteFormat 0..1 Concept
  noteLiteral 1..* words
  subject 0..1 Concept
Organisation
  accreditation 0..* Accreditation
  additionalNote 0..* Note
  altLabel 0..* words
  contactPoint 0..* ContactPoint
  dateModified 0..1 any
  dcType 0..* Concept
  eIDASIdentifier 0..1 LegalIdentifier
  groupMemberOf 0..* Group
  hasSubOrganization 0..* Organisation
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  legalName 1..* words
  location 1..* Location
  logo 0..1 MediaObject
  registration 0..1 LegalIdentifier
  subOrganizationOf 0..1 Organisation
  taxIdentifier 0..* LegalIdentifier
  vatIdentifier 0..* LegalIdentifier
PeriodOfTime
  endDate 0..1 xsd:dateTime
  prefLabel 0..* words
  startDate 0..1 xsd:dateTime
Person
  birthName 0..* words
  citizenshipCountry 0..* Concept in http://publications.europa.eu/resource/authority/country
  contactPoint 0..* ContactPoint
  dateModified 0..1 any
  dateOfBirth 0..1 xsd:dateTime
  familyName 0..1 words
  fullName 0..1 words
  gender 0..1 Concept
  givenName 0..1 words
  groupMemberOf 0..* Group
  hasClaim 1..* Claim|LearningAchievement|LearningActivity|LearningAssessment|LearningEntitlement
  hasCredential 0..* EuropeanDigitalCredential
  identifier 0..* Identifier|LegalIdentifier
  location 0..1 Location
  memberOf 0..* Organisation
  patronymicName 0..* words
  placeOfBirth 0..1 Location
Phone
  countryDialing 0..1 xsd:string
  dialNumber 0..1 xsd:string
  phoneNumber 0..1 xsd:string
PriceDetail
  additionalNote 0..* Note
  amount 0..1 Amount
  description 0..* words
  identifier 0..* Identifier|LegalIdentifier
  prefLabel 0..* words
Qualification
  accreditation 0..* Accreditation
  additionalNote 0..* Note
  altLabel 0..* words
  awardingOpportunity 0..* AwardingOpportunity
  category 0..* words
  creditPoint 0..* CreditPoint
  dateModified 0..1 any
  dcType 0..* Concept
  description 0..* words
  educationLevel 0..* Concept
  educationSubject 0..* Concept
  entitlesTo 0..* LearningEntitlementSpecification
  entryRequirement 0..1 Note
  eqfLevel 0..1 Concept in http://data.europa.eu/snb/eqf/25831c2
  generalisationOf 0..* Qualification
  hasPart 0..* Qualification
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  influencedBy 0..* LearningActivitySpecification
  isPartOf 0..* Qualification
  isPartialQualification 0..1 xsd:boolean
  language 0..* Concept in http://publications.europa.eu/resource/authority/language
  learningOutcome 0..* LearningOutcome
  learningOutcomeSummary 0..1 Note
  learningSetting 0..1 Concept in http://data.europa.eu/snb/learning-setting/25831c2
  maximumDuration 0..1 xsd:duration
  mode 0..* Concept
  nqfLevel 0..* Concept in http://data.europa.eu/snb/qdr/25831c2
  provenBy 0..* LearningAssessmentSpecification
  qualificationCode 0..* Concept
  specialisationOf 0..* Qualification
  status 0..1 xsd:string
  supplementaryDocument 0..* WebResource
  targetGroup 0..* Concept
  thematicArea 0..* Concept in http://data.europa.eu/snb/isced-f/25831c2
  title 1..* words
  volumeOfLearning 0..1 xsd:duration
ResultCategory
  count 1..1 xsd:positiveInteger
  label 1..1 xsd:string
  maximumScore 0..1 xsd:string
  minimumScore 0..1 xsd:string
  score 0..1 xsd:string
ResultDistribution
  description 0..* words
  resultCategory 0..* ResultCategory
ShortenedGrading
  percentageEqual 1..1 xsd:integer
  percentageHigher 1..1 xsd:integer
  percentageLower 1..1 xsd:integer
Specification
  additionalNote 0..* Note
  altLabel 0..* words
  category 0..* words
  dateModified 0..1 any
  dcType 0..* Concept
  description 0..* words
  homepage 0..* WebResource
  identifier 0..* Identifier|LegalIdentifier
  status 0..1 xsd:string
  supplementaryDocument 0..* WebResource
  title 1..* words
VerificationCheck
  dcType 1..1 Concept in http://data.europa.eu/snb/verification/25831c2
  description 0..* words
  elmSubject 1..1 EuropeanDigitalCredential
  verificationStatus 1..1 Concept in http://data.europa.eu/snb/verification-status/25831c2
WebResource
  contentURL 1..1 xsd:anyURI
  language 0..1 Concept in http://publications.europa.eu/resource/authority/language
  title 0..* words

profile http://data.europa.eu/snb/model/ap/edc-accredited
EuropeanDigitalCredential
  evidence 1..* Evidence
Person
  hasClaim 1..1 LearningAchievement
Evidence
  accreditation 1..1 Accreditation

profile http://data.europa.eu/snb/model/ap/edc-converted
EuropeanDigitalCredential
  evidence 1..* Evidence
Evidence
  embeddedEvidence 1..* MediaObject

profile http://data.europa.eu/snb/model/ap/edc-issued-by-mandate
EuropeanDigitalCredential
  evidence 1..* Evidence
Evidence
  evidenceStatement 1..1 any

profile http://data.europa.eu/snb/model/ap/edc-diploma-supplement
Person
  fullName 1..1 words
  dateOfBirth 1..1 xsd:dateTime
LearningAchievement
  creditReceived 1..1 CreditPoint
  provenBy 1..1 LearningAssessment
Qualification
  language 1..* Concept
  mode 1..* Concept
  thematicArea 1..* Concept
  maximumDuration 1..1 xsd:duration
  learningOutcome 1..* LearningOutcome
  awardingOpportunity 1..* AwardingOpportunity
  hasPart 1..* Qualification
  nqfLevel 1..* Concept
