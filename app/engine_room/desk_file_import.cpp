#include "app/engine_room/desk_file_import.h"

#include "app/engine_room/import_run.h"

#include <QtConcurrentRun>

namespace daisychain::engine_room {

DeskFileImport::DeskFileImport(store::DeskStore &desk)
    : m_desk(desk)
{
    m_thread.setMaxThreadCount(1);
}

DeskFileImport::~DeskFileImport()
{
    m_isEnding = true;
    m_thread.waitForDone();
}

QFuture<Result<ImportLook>> DeskFileImport::look(QString path, ImportChoices choices)
{
    return QtConcurrent::run(&m_thread, [this, path, choices]() -> Result<ImportLook> {
        if (m_isEnding)
            return Failure(Error{ErrorCode::Cancelled});
        const auto file = readImportFile(path, choices);
        if (!file)
            return Failure(file.error());
        return file->look;
    });
}

QFuture<Result<ImportSummary>> DeskFileImport::run(ImportOrder order, std::shared_ptr<ImportWatch> watch)
{
    return QtConcurrent::run(&m_thread, [this, order, watch]() -> Result<ImportSummary> {
        const auto goesOn = [&](double done) {
            watch->percent = int(done * 100);
            return !watch->isGivenUp && !m_isEnding;
        };
        if (!goesOn(0))
            return Failure(Error{ErrorCode::Cancelled});
        const auto file = readImportFile(order.path, order.choices);
        if (!file)
            return Failure(file.error());
        if (file->look.fingerprint != order.fingerprint)
            return Failure(Error{ErrorCode::Conflict, {order.path}, QStringLiteral("the file changed")});
        return runImport(m_desk, *file, order, goesOn);
    });
}

}  // namespace daisychain::engine_room
