#include "ui/composer/draft_versions.h"

#include "core/base/when_ready.h"
#include "core/text/visible_text.h"
#include "core/text/word_difference.h"
#include "ui/composer/composer_controller.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/plain_label.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int FirstWords = 90;
constexpr int RowsShown = 5;
constexpr int LinesShown = 5;

}  // namespace

DraftVersions::DraftVersions(ComposerController &controller, const Theme &theme, const Clock &clock,
                             QWidget *over)
    : FloatSheet(theme, over)
    , m_controller(controller)
    , m_theme(theme)
    , m_clock(clock)
    , m_list(new QListWidget)
    , m_difference(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("draftVersions"));
    m_list->setObjectName(QStringLiteral("versionList"));
    m_list->setAccessibleName(tr("Earlier versions of this reply"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_difference->setObjectName(QStringLiteral("versionDifference"));
    m_difference->setAccessibleName(tr("How the text would change"));
    m_difference->setReadOnly(true);
    m_difference->setFrameShape(QFrame::NoFrame);
    m_difference->setFont(theme.font(TypeSize::Body));
    m_difference->setFixedHeight(LinesShown * QFontMetrics(m_difference->font()).lineSpacing() +
                                 2 * space::Small);
    m_difference->setTabChangesFocus(true);
    content()->addWidget(new PlainLabel(theme, tr("Earlier versions of this reply"), TypeSize::Strong));
    content()->addWidget(m_list);
    content()->addWidget(m_difference);
    content()->addWidget(new PlainLabel(theme, tr("Enter brings it back · Esc leaves the text as it is"),
                                        TypeSize::Small, &Tokens::textMuted));
    m_list->installEventFilter(this);
    m_difference->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, this, &DraftVersions::showDifference);
    connect(m_list, &QListWidget::itemActivated, this, &DraftVersions::accept);
}

void DraftVersions::openVersions()
{
    if (isOpen())
        return leave();
    if (!m_controller.isReady())
        return;
    whenReady(m_controller.versions(), this,
              [this](const Result<QList<DraftVersion>> &versions) { showVersions(versions); });
}

void DraftVersions::showVersions(const Result<QList<DraftVersion>> &versions)
{
    if (!versions)
        return Q_EMIT said(failureWords(versions.error()));
    if (versions->isEmpty())
        return Q_EMIT said(tr("Nothing was kept yet: a version is kept every ten seconds of writing."));
    m_versions = *versions;
    m_list->clear();
    for (const DraftVersion &version : std::as_const(m_versions))
        m_list->addItem(dayTime(version.updated, m_clock.now()) + QStringLiteral("   ") +
                        text::plainLine(version.text, FirstWords));
    m_list->setFixedHeight(int(std::min<qsizetype>(m_versions.size(), RowsShown)) *
                           m_list->sizeHintForRow(0));
    openSheet(m_list);
    m_list->setCurrentRow(0);
}

/// What would come is underlined, what would go struck through.
void DraftVersions::showDifference(int row)
{
    m_difference->clear();
    if (row < 0 || row >= m_versions.size())
        return;
    QTextCursor cursor(m_difference->document());
    for (const text::DifferenceRun &run : text::wordDifference(m_controller.text(), m_versions[row].text)) {
        QTextCharFormat format;
        format.setForeground(m_theme.color(&Tokens::text));
        if (run.kind == text::DifferenceKind::Added) {
            format.setFontUnderline(true);
            format.setForeground(m_theme.color(&Tokens::accent));
        } else if (run.kind == text::DifferenceKind::Removed) {
            format.setFontStrikeOut(true);
            format.setForeground(m_theme.color(&Tokens::textMuted));
        }
        cursor.insertText(run.text, format);
    }
    m_difference->moveCursor(QTextCursor::Start);
}

void DraftVersions::accept()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_versions.size())
        m_controller.restore(m_versions[row]);
    leave();
}

void DraftVersions::leave()
{
    closeSheet();
    Q_EMIT finished();
}

bool DraftVersions::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOurs = watched == m_list || watched == m_difference;
    const int key = isOurs && event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (key == Qt::Key_Escape)
        leave();
    else if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter))
        accept();
    else
        return FloatSheet::eventFilter(watched, event);
    return true;
}

}  // namespace daisychain::ui
