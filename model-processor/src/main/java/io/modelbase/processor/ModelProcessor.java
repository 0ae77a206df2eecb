package io.modelbase.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import io.modelbase.processor.UnresolvedTypes.UnresolvedType;

/**
 * Writes a metamodel {@code X_} for each model {@code X} that is being compiled. A model
 * that mentions types not known yet waits for the round in which they are. Each file
 * depends on its model alone, as Gradle demands of an isolating processor.
 *
 * @since 0.1.0
 */
@SupportedAnnotationTypes("*")
public final class ModelProcessor extends AbstractProcessor {

	private final Set<String> waiting = new LinkedHashSet<>();

	private Elements elements;

	private Problems problems;

	private ModelFinder finder;

	private UnresolvedTypes unresolvedTypes;

	private NeedsReader needsReader;

	private ModelReader reader;

	private List<MethodCheck> methodChecks;

	/** Creates a processor, as compilers do. */
	public ModelProcessor() {
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

	@Override
	public synchronized void init(ProcessingEnvironment environment) {
		super.init(environment);
		this.elements = environment.getElementUtils();
		PersistentFields fields = new PersistentFields(environment.getTypeUtils(),
				new PlainTypes(environment.getTypeUtils()));
		RelationFields relations = new RelationFields(this.elements, fields);
		this.problems = new Problems(environment.getMessager());
		RelationTargets targets = new RelationTargets(this.elements, environment.getTypeUtils(), this.problems);
		RelationPaths paths = new RelationPaths(fields, relations, targets);
		this.finder = new ModelFinder(this.elements);
		this.unresolvedTypes = new UnresolvedTypes(fields, relations);
		this.needsReader = new NeedsReader(this.elements, environment.getTypeUtils(), paths, this.problems);
		this.reader = new ModelReader(this.elements, environment.getTypeUtils(), fields, this.problems,
				new RelationReader(this.elements, relations, targets, new RelationChecks(fields, relations),
						this.problems),
				this.needsReader);
		this.methodChecks = List.of(new LoadCheck(this.elements, environment.getTypeUtils(), paths, this.problems),
				new NeedsPlaceCheck(this.elements, Names.REQUIRES_RELATIONS, this.problems),
				new NeedsPlaceCheck(this.elements, Names.REQUIRES_FOR_UPDATE, this.problems));
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		if (!round.processingOver()) {
			this.problems.compiling(round.getRootElements());
			this.methodChecks.forEach((check) -> check.collect(round));
			Set<TypeElement> models = waiting();
			models.addAll(this.finder.find(round.getRootElements()));
			this.waiting.clear();
			models.forEach(this::process);
		}
		else {
			if (!round.errorRaised()) {
				waiting().forEach(this::reportUnresolved);
			}
			this.methodChecks.forEach(MethodCheck::check);
		}
		return false;
	}

	private Set<TypeElement> waiting() {
		Set<TypeElement> models = new LinkedHashSet<>();
		for (String name : this.waiting) {
			TypeElement model = this.elements.getTypeElement(name);
			if (model != null) {
				models.add(model);
			}
		}
		return models;
	}

	private void process(TypeElement model) {
		if (this.unresolvedTypes.firstOf(model).isPresent() || this.needsReader.isOpen(model)) {
			this.waiting.add(model.getQualifiedName().toString());
		}
		else if (ClassHierarchy.of(model).isModel()) {
			this.reader.read(model).ifPresent((description) -> write(model, description));
		}
	}

	private void write(TypeElement model, ModelDescription description) {
		String source = MetamodelWriter.write(description, getClass().getName());
		try (Writer writer = this.processingEnv.getFiler()
			.createSourceFile(description.metamodelQualifiedName(), model)
			.openWriter()) {
			writer.write(source);
		}
		catch (IOException ex) {
			this.problems.report(model, model, "The metamodel %s of %s could not be written: %s"
				.formatted(description.metamodelName(), ModelNames.display(model), ex.getMessage()));
		}
	}

	private void reportUnresolved(TypeElement model) {
		Optional<UnresolvedType> unresolved = this.unresolvedTypes.firstOf(model);
		if (unresolved.isPresent() && ClassHierarchy.of(model).isModel()) {
			this.problems.report(unresolved.get().element(), model,
					"The metamodel %s can't be written, because %s is unknown. Import it, or see why it wasn't generated."
						.formatted(ModelNames.metamodel(model), unresolved.get().description()));
		}
	}

}
