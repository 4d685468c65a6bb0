package ua.ratusha.kernel.postgres;

/**
 * The part of the database that one system owns; every system contributes one as a bean.
 *
 * @param name name of the PostgreSQL schema
 * @param migrations class-path folder of its {@code V*.sql}
 */
public record Schema(String name, String migrations) {
    public static final String KERNEL = "kernel";

    /** A system's schema whose migrations stand in the folder {@code migrations} beside the given class. */
    public static Schema of(String name, Class<?> system) {
        return new Schema(name, "classpath:" + system.getPackageName().replace('.', '/') + "/migrations");
    }
}
