package eu.meshe.credential;

/**
 * Where a credential's status stands: one place in a published list.
 *
 * @param type the status type as the document names it; one that we do not know is "could not check"
 * @param purpose {@code revocation} or {@code suspension}, as the document names it; empty where the list tells both apart itself
 * @param list the address of the list; empty when the type has none
 * @param index the position in the list, from 0; -1 when the type has none
 */
public record StatusReference(String type, String purpose, String list, long index) {

    /** W3C Bitstring Status List 1.0: one bit a credential, a list for each purpose. */
    public static final String BITSTRING = "BitstringStatusListEntry";

    /** IETF Token Status List: two bits a credential, one list that tells valid, invalid and suspended apart. */
    public static final String TOKEN = "status_list";
}
