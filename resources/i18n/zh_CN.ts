<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Penwright</name>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>A helper process ended unexpectedly (exit code {code}): {reason} Nothing of yours is changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Checking the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark or light, or as the system says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How many tokens before the caret the model may see. More needs more memory (46 kB a token).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Offer a continuation in grey while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Processor threads for the model; 0 means one for each core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Reading the model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Serif text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Set the page in a serif typeface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The language of the window. It changes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The model could not be opened. The log says why; writing goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file holds weights that are no numbers; it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the entry {entry}. It cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the weights {name} in the expected shape; it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file names impossible dimensions; it is damaged or not meant for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The model that writes; see `penwright model list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model was converted, but it does not run here ({reason}). Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model was converted, but what it computes is no use; its file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The most tokens (word pieces) in one suggestion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The size of the page&apos;s text, in points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The suggestion failed. The log says why; your text is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>There is no model to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>There is not enough memory for this file. It may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model is of the architecture {name}; only the Llama family can be made ready so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model splits text in a way ({name}) that is not supported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Where the model runs. Automatic takes the GPU if it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Writing the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>{reason}. Free some space or check the folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
