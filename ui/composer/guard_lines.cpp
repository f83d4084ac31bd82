#include "ui/composer/guard_lines.h"

#include "core/desk/reply_text.h"
#include "ui/composer/guard_words.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/quiet_line.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include <array>

namespace daisychain::ui {

namespace {

constexpr std::array Kinds{GuardKind::PrivateData,   GuardKind::EmptyApology, GuardKind::SmallWords,
                           GuardKind::OtherLanguage, GuardKind::OtherAccount, GuardKind::ThirdReader};

/// A warning about the whole text underlines nothing.
bool isAboutWords(GuardKind kind)
{
    return kind != GuardKind::OtherLanguage && kind != GuardKind::OtherAccount;
}

}  // namespace

GuardLines::GuardLines(GuardWatch &watch, const Roster &roster, const Theme &theme, const Icons &icons,
                       QPlainTextEdit &editor, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_roster(roster)
    , m_theme(theme)
    , m_editor(editor)
{
    setObjectName(QStringLiteral("guards"));
    setAccessibleName(tr("What may be wrong with the reply"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const GuardKind kind : Kinds) {
        auto *line = new QuietLine(theme, icons, this);
        line->letDismiss(tr("Say no more of it in this reply"));
        line->hide();
        connect(line, &QuietLine::dismissed, this, [this, kind] {
            m_editor.setFocus(Qt::OtherFocusReason);
            m_watch.dismiss(kind);
        });
        column->addWidget(line);
        m_lines.append(line);
    }
    QPushButton *harmless =
        m_lines[qsizetype(GuardKind::ThirdReader)]->addButton(QStringLiteral("letNobodyIn"));
    harmless->setText(tr("let nobody in"));
    harmless->setToolTip(
        plainToolTip(tr("Writes the handle so that it names nobody: ann at blumen.example")));
    connect(harmless, &QPushButton::clicked, this, &GuardLines::letNobodyIn);
    connect(&m_watch, &GuardWatch::changed, this, &GuardLines::refresh);
    connect(&theme, &Theme::changed, this, &GuardLines::underline);
    refresh();
}

void GuardLines::refresh()
{
    bool isAnyShown = false;
    for (const GuardKind kind : Kinds) {
        QuietLine *line = m_lines[qsizetype(kind)];
        const QString sentence = guardSentence(kind, m_watch.findings(), m_roster);
        if (!sentence.isEmpty())
            line->say(QStringLiteral("warning"), &Tokens::soon, sentence);
        line->setVisible(!sentence.isEmpty());
        isAnyShown = isAnyShown || !sentence.isEmpty();
    }
    setVisible(isAnyShown);
    underline();
}

/// From the last handle to the first, so that the places before stay right; one step to take back.
void GuardLines::letNobodyIn()
{
    const GuardFindings findings = m_watch.findings();
    m_editor.setFocus(Qt::OtherFocusReason);
    if (findings.words != m_editor.toPlainText())
        return;
    QTextCursor cursor(m_editor.document());
    cursor.beginEditBlock();
    for (auto warning = findings.warnings.crbegin(); warning != findings.warnings.crend(); ++warning) {
        if (warning->kind != GuardKind::ThirdReader)
            continue;
        cursor.setPosition(int(warning->start));
        cursor.setPosition(int(warning->end), QTextCursor::KeepAnchor);
        cursor.insertText(harmlessHandle(findings.words.mid(warning->start, warning->end - warning->start)));
    }
    cursor.endEditBlock();
}

void GuardLines::underline()
{
    auto marked = m_editor.extraSelections();
    marked.clear();
    const GuardFindings &findings = m_watch.findings();
    if (findings.words == m_editor.toPlainText()) {
        for (const ReplyWarning &warning : findings.warnings) {
            if (!isAboutWords(warning.kind))
                continue;
            decltype(marked)::value_type selection;
            selection.cursor = QTextCursor(m_editor.document());
            selection.cursor.setPosition(int(warning.start));
            selection.cursor.setPosition(int(warning.end), QTextCursor::KeepAnchor);
            selection.format.setUnderlineStyle(QTextCharFormat::DotLine);
            selection.format.setUnderlineColor(m_theme.color(&Tokens::soon));
            marked.append(selection);
        }
    }
    m_editor.setExtraSelections(marked);
}

}  // namespace daisychain::ui
