package io.modelbase.processor;

/**
 * A relation, as far as metamodels show it.
 *
 * @param property the name of the field
 * @param method the name of the method that leads along it
 * @param kind to how many models it leads
 * @param metamodel the metamodel of the model that it leads to
 */
record RelationDescription(String property, String method, RelationKind kind, TypeRef.Declared metamodel) {

}
