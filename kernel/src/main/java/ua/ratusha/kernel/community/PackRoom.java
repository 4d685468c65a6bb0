package ua.ratusha.kernel.community;

/** A system that takes something from a data pack when the house opens; every such system contributes one as a bean. */
public interface PackRoom {

    /**
     * Takes what is new; what was taken before stays as it is. Called in one transaction with the other rooms.
     *
     * @param own whether the pack is of the community whose house this is, or one to compare with
     */
    void open(Pack pack, boolean own);
}
