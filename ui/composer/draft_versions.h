#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/desk/draft.h"
#include "ui/widget/float_sheet.h"

class QListWidget;
class QPlainTextEdit;

namespace daisychain::ui {

class ComposerController;

/// What a reply said before: a list of times and first words, and how the text would change. Enter brings an
/// earlier text back; the present one becomes a version itself.
class DraftVersions final : public FloatSheet {
    Q_OBJECT

public:
    DraftVersions(ComposerController &controller, const Theme &theme, const Clock &clock, QWidget *over);

    void openVersions();

Q_SIGNALS:
    /// The text is back, or not: the cursor belongs into it.
    void finished();
    /// Why there is no list.
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showVersions(const Result<QList<DraftVersion>> &versions);
    void showDifference(int row);
    void accept();
    void leave();

    ComposerController &m_controller;
    const Theme &m_theme;
    const Clock &m_clock;
    QListWidget *m_list;
    QPlainTextEdit *m_difference;
    QList<DraftVersion> m_versions;
};

}  // namespace daisychain::ui
