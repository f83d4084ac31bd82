#include "tests/conformance/yaml_cases.h"

#include "tests/support/catch.h"

namespace daisychain::test {

QString textOf(const YAML::Node &node)
{
    return node.IsNull() ? QString() : QString::fromStdString(node.as<std::string>());
}

QStringList textsOf(const YAML::Node &node)
{
    QStringList texts;
    for (const YAML::Node &item : node)
        texts.append(textOf(item));
    return texts;
}

void runSection(Tally &tally, const YAML::Node &tests, const std::string &section,
                const std::function<bool(const QString &text, const YAML::Node &expected)> &run)
{
    const YAML::Node cases = tests[section];
    REQUIRE(cases.IsSequence());
    for (const YAML::Node &item : cases) {
        const QString name =
            QString::fromStdString(section) + QStringLiteral(": ") + textOf(item["description"]);
        tally.add(name, run(textOf(item["text"]), item["expected"]));
    }
}

}  // namespace daisychain::test
