package io.modelbase.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;

/**
 * Rules about packages that every module keeps: which package imports which, none in a
 * circle, all of them null-marked.
 * <p>
 * Packages are named without the root, {@code ""} being the root package itself. A
 * package that doesn't exist yet breaks no rule; one that exists and isn't listed does.
 */
public final class ArchitectureRules {

	private static final String ROOT = "io.modelbase";

	private final JavaClasses classes;

	private final Map<String, String[]> imports = new LinkedHashMap<>();

	private ArchitectureRules(JavaClasses classes) {
		this.classes = classes;
	}

	/**
	 * Reads the main classes of a package and those below it.
	 * @param name the package's full name
	 * @return rules about these classes
	 */
	public static ArchitectureRules of(String name) {
		return new ArchitectureRules(
				new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(name));
	}

	/**
	 * Lists a package.
	 * @param name the package
	 * @param imports the packages of ours that it may import
	 * @return these rules
	 */
	public ArchitectureRules allow(String name, String... imports) {
		this.imports.put(name, imports);
		return this;
	}

	/**
	 * Requires that a package imports no other package of ours than it may, and that each
	 * package is listed.
	 */
	public void checkImports() {
		List<ArchRule> rules = new ArrayList<>();
		rules.add(ArchRuleDefinition.classes()
			.should()
			.resideInAnyPackage(fullNames(this.imports.keySet().stream()))
			.because("a package is listed with its imports before it is used")
			.allowEmptyShould(true));
		this.imports.forEach((name,
				allowed) -> rules.add(ArchRuleDefinition.classes()
					.that()
					.resideInAPackage(fullName(name))
					.should()
					.onlyDependOnClassesThat(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(ROOT + ".."))
						.or(JavaClass.Predicates
							.resideInAnyPackage(fullNames(Stream.concat(Stream.of(name), Arrays.stream(allowed))))))
					.allowEmptyShould(true)));
		CompositeArchRule.of(rules).check(this.classes);
	}

	/**
	 * Requires that no two packages import each other, be it through a third.
	 */
	public void checkFreeOfCycles() {
		SlicesRuleDefinition.slices()
			.assignedFrom(new ByPackage())
			.should()
			.beFreeOfCycles()
			.allowEmptyShould(true)
			.check(this.classes);
	}

	/**
	 * Requires that each package has a {@code package-info} that says {@link NullMarked}.
	 */
	public void checkNullMarked() {
		ArchRuleDefinition.classes().should(new ResideInNullMarkedPackage()).allowEmptyShould(true).check(this.classes);
	}

	private static String fullName(String name) {
		return name.isEmpty() ? ROOT : ROOT + "." + name;
	}

	private static String[] fullNames(Stream<String> names) {
		return names.map(ArchitectureRules::fullName).toArray(String[]::new);
	}

	private static final class ByPackage implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			return type.getPackageName().startsWith(ROOT) ? SliceIdentifier.of(type.getPackageName())
					: SliceIdentifier.ignore();
		}

		@Override
		public String getDescription() {
			return "packages";
		}

	}

	private static final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

		private ResideInNullMarkedPackage() {
			super("reside in a package whose package-info is @NullMarked");
		}

		@Override
		public void check(JavaClass type, ConditionEvents events) {
			if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
				events.add(SimpleConditionEvent.violated(type, type.getFullName() + " is in package "
						+ type.getPackageName() + ", which has no package-info with @NullMarked"));
			}
		}

	}

}
