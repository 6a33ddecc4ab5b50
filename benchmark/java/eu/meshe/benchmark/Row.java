package eu.meshe.benchmark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a benchmark method into the table, beside another one of the same run. Without it, a method only serves as somebody's reference. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Row.Rows.class)
public @interface Row {

    /** The benchmark method to compare with, {@code Class.method} without the package; the same parameters are compared where it has them too. */
    String reference();

    /** The ratio to be reached, operations a second of this method to those of the reference; 0 where the figure is only reported. */
    double reach() default 0;

    /** Several rows of one method. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Rows {
        Row[] value();
    }
}
