#include "ui/queue/view_words.h"

#include "core/text/visible_text.h"
#include "ui/queue/queue_words.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ViewWords)
};

}  // namespace

QString conditionProblemWords(const ConditionProblem &problem)
{
    const QString text = text::isolated(text::visibleText(problem.text.left(40)));
    switch (problem.kind) {
    case ConditionProblem::Kind::Nothing:
        return Words::tr("Say what customers must have said: words, from:, lang:, has:media …");
    case ConditionProblem::Kind::UnknownOperator:
        return Words::tr("“%1:” is no operator; F1 lists them. In quotes it is a word.").arg(text);
    case ConditionProblem::Kind::BrokenValue:
        return Words::tr("“%1” means nothing behind its operator; F1 lists what does.").arg(text);
    case ConditionProblem::Kind::MissingValue:
        return Words::tr("“%1:” wants a value right behind it.").arg(text);
    case ConditionProblem::Kind::NeverTrue:
        return Words::tr("“%1” is never true of what customers say.").arg(text);
    }
    return {};
}

QString viewNameProblemWords(ViewNameProblem problem)
{
    return problem == ViewNameProblem::Empty ? Words::tr("Give it a name.")
                                             : Words::tr("A list or view is called so already.");
}

QString viewHoldsWords(const ListCount &count)
{
    return count.isAtLeast ? Words::tr("holds %n conversations or more now", nullptr, count.count)
                           : Words::tr("holds %n conversations now", nullptr, count.count);
}

QString viewEmptyWords(const SavedView &view)
{
    return Words::tr("Nothing of “%1” fits %2.")
        .arg(queueTitle(view.base), text::isolated(text::visibleText(view.conditions)));
}

}  // namespace daisychain::ui
