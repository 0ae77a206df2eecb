package io.modelbase.autoconfigure;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files that make Spring Boot find us, and the form of what it finds.
 */
class AutoConfigurationFilesTests {

	private static final String PACKAGE = "io.modelbase.autoconfigure.";

	private final ClassLoader classLoader = getClass().getClassLoader();

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.modelbase.autoconfigure");

	@Test
	void everyAutoConfigurationIsImportedAndExists() {
		assertThat(candidates(AutoConfiguration.class.getName()))
			.containsExactlyInAnyOrderElementsOf(this.classes.stream()
				.filter((type) -> type.isAnnotatedWith(AutoConfiguration.class))
				.map((type) -> type.getName())
				.toList());
	}

	@Test
	void slicesImportTheSame() {
		assertThat(candidates("org.springframework.boot.data.r2dbc.test.autoconfigure.AutoConfigureDataR2dbc"))
			.containsExactlyInAnyOrderElementsOf(candidates(AutoConfiguration.class.getName()));
	}

	@Test
	void importsNameClassesThatExist() {
		assertThat(candidates(AutoConfiguration.class.getName())).isNotEmpty()
			.allSatisfy((name) -> assertThat(ClassUtils.isPresent(name, this.classLoader)).as(name).isTrue());
	}

	@Test
	void factoriesNameClassesThatCanBeMade() {
		SpringFactoriesLoader factories = SpringFactoriesLoader.forDefaultResourceLocation(this.classLoader);
		assertThat(factories.load(DatabaseInitializerDetector.class))
			.hasAtLeastOneElementOfType(ModelSchemaInitializerDetector.class);
		assertThat(factories.load(FailureAnalyzer.class,
				SpringFactoriesLoader.FailureHandler.logging(LogFactory.getLog(getClass()))))
			.hasAtLeastOneElementOfType(ModelConfigurationFailureAnalyzer.class)
			.hasAtLeastOneElementOfType(MissingDriverFailureAnalyzer.class);
	}

	@Test
	void autoConfigurationsArePublicAndFinal() {
		ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.check(this.classes);
	}

	@Test
	void beanMethodsArePackagePrivate() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.should()
			.bePackagePrivate()
			.check(this.classes);
	}

	@Test
	void beanMethodsOfPostProcessorsAreStatic() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.and()
			.haveRawReturnType(JavaClass.Predicates.assignableTo(BeanFactoryPostProcessor.class)
				.or(JavaClass.Predicates.assignableTo(BeanPostProcessor.class)))
			.should()
			.beStatic()
			.check(this.classes);
	}

	@Test
	void onlyWhatApplicationsNameIsPublic() {
		assertThat(this.classes.stream()
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
			.map((type) -> type.getSimpleName())
			.filter((name) -> !name.endsWith("AutoConfiguration"))
			.toList()).containsExactly("ModelbaseProperties");
	}

	private List<String> candidates(String annotation) {
		Class<?> type = ClassUtils.resolveClassName(annotation, this.classLoader);
		return ImportCandidates.load(type, this.classLoader)
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith(PACKAGE))
			.toList();
	}

}
