// What of the composition is about files that a person chose.
#include "app/console/composition.h"
#include "app/console/composition_words.h"
#include "core/base/when_ready.h"

#include <QSaveFile>
#include <QtConcurrent>

namespace daisychain::console {

void Composition::joinImport()
{
    const auto show = [this] { m_window->showScreen(m_import->id()); };
    QObject::connect(m_import.get(), &ui::ImportScreen::wanted, m_window.get(), show);
    QObject::connect(m_customers.get(), &ui::CustomersScreen::importWanted, m_window.get(), show);
    QObject::connect(m_settingsScreen.get(), &ui::SettingsScreen::importWanted, m_window.get(), show);
    QObject::connect(m_import.get(), &ui::ImportScreen::fileWanted, m_window.get(),
                     [this](const QString &path, const QByteArray &content) { keepFile(path, content); });
}

/// Written beside the window's thread: the place may be slow.
void Composition::keepFile(const QString &path, const QByteArray &content)
{
    const auto written = QtConcurrent::run([path, content]() -> Result<void> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            return Failure(Error{ErrorCode::Storage, {path}, file.errorString()});
        return {};
    });
    whenReady(written, m_window.get(), [this, path](const Result<void> &done) {
        m_window->say(done ? Words::tr("Kept as %1.").arg(path)
                           : Words::tr("%1 could not be written.").arg(path));
    });
}

}  // namespace daisychain::console
