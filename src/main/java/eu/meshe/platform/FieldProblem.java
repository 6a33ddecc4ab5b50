package eu.meshe.platform;

/**
 * What is wrong with one field of what a person or a machine sent.
 *
 * @param field the field's name as it was sent; empty for the whole
 */
public record FieldProblem(String field, Message message) {

    public static FieldProblem of(String field, String key, Object... arguments) {
        return new FieldProblem(field, Message.of(key, arguments));
    }
}
