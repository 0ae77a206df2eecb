package io.modelbase.processor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a path of relations led that an annotation names.
 *
 * @param methods the methods of metamodels that lead along it, empty if it couldn't be
 * followed to its end
 * @param problem what is wrong with it, null if nothing is, or it is reported elsewhere
 * @param open whether it leads to a type that the compiler doesn't know yet
 */
record RelationPath(List<String> methods, @Nullable String problem, boolean open) {

}
