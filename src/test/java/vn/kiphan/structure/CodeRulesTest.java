package vn.kiphan.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** House rules that a compiler does not know. */
@AnalyzeClasses(packages = "vn.kiphan", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {

    @ArchTest
    static final ArchRule every_handler_declares_who_may_call_it = methods()
            .that(areHandlers())
            .should(declareARule())
            .because("a route without a declared rule is open to every role");

    @ArchTest
    static final ArchRule entities_change_by_verbs = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule entities_stay_inside_their_module =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositories_stay_inside_their_module =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule controllers_stay_inside_their_module =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule no_fields_are_injected = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule folders_speak_the_business = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..impl..",
                    "..service..",
                    "..controller..",
                    "..dto..",
                    "..model..",
                    "..repository..",
                    "..common..",
                    "..helper..")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule the_clock_is_a_bean =
            noClasses().should().callMethodWhere(asksTheMachineForTheTime()).because("tests fix the clock");

    @ArchTest
    static final ArchRule sql_is_never_a_native_query_of_jpa = noClasses()
            .should()
            .callMethodWhere(target("createNativeQuery"))
            .because("SQL goes through JdbcClient with parameters");

    private static DescribedPredicate<JavaMethod> areHandlers() {
        return DescribedPredicate.describe(
                "are request handlers",
                method -> method.getOwner().isAnnotatedWith(Controller.class)
                        && method.isMetaAnnotatedWith(RequestMapping.class)
                        && !method.isAnnotatedWith(ModelAttribute.class));
    }

    private static ArchCondition<JavaMethod> declareARule() {
        return new ArchCondition<>("declare who may call them, on the method or on the class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = declaresARule(method) || method.getOwner().isMetaAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " declares no rule"));
            }

            private boolean declaresARule(JavaMethod method) {
                return method.isMetaAnnotatedWith(PreAuthorize.class);
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
        Set<String> clocks = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                ZonedDateTime.class.getName());
        return DescribedPredicate.describe(
                "now() without a " + Clock.class.getSimpleName(),
                access -> access.getTarget().getName().equals("now")
                        && clocks.contains(access.getTargetOwner().getFullName())
                        && access.getTarget()
                                instanceof com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget call
                        && call.getRawParameterTypes().isEmpty());
    }

    private static DescribedPredicate<JavaAccess<?>> target(String name) {
        return DescribedPredicate.describe(
                name, access -> access.getTarget().getName().equals(name));
    }
}
