#pragma once

#include "tests/conformance/tally.h"

#include <QStringList>

#include <yaml-cpp/yaml.h>

#include <functional>

namespace daisychain::test {

QString textOf(const YAML::Node &node);
QStringList textsOf(const YAML::Node &node);

/// Runs the cases of one section: `run` gets the text and what is expected of it, and says whether it passed.
void runSection(Tally &tally, const YAML::Node &tests, const std::string &section,
                const std::function<bool(const QString &text, const YAML::Node &expected)> &run);

}  // namespace daisychain::test
